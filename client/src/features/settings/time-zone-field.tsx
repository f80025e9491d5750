import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '#ui/icon.tsx';
import '#ui/text-field.css';
import '#ui/popover.css';
import '#ui/menu.css';
import './time-zone-field.css';

export function TimeZoneField({ timeZone }: { readonly timeZone: string }) {
  return (
    <ComboBox
      className="text-field"
      name="timeZone"
      formValue="key"
      defaultItems={zonesWith(timeZone)}
      defaultSelectedKey={timeZone}
      menuTrigger="focus"
      isRequired
    >
      <Label className="field-label">Time zone</Label>
      <div className="time-zone-input">
        <Input className="field-input" />
        <Button className="time-zone-open">
          <Icon name="down" />
        </Button>
      </div>
      <p className="field-description">Dates and reminders follow it.</p>
      <FieldError className="field-error" />
      <Popover className="popover time-zone-popover">
        <ListBox<{ id: string }> className="menu">
          {({ id }) => (
            <ListBoxItem className="menu-item" textValue={sayZone(id)}>
              {sayZone(id)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

// The one that is set may have a name that this browser does not list.
function zonesWith(timeZone: string): { id: string }[] {
  const zones = new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((id) => ({ id }));
}

function sayZone(id: string): string {
  return id.replaceAll('_', ' ');
}
