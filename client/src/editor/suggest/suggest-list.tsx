import { useEffect } from 'react';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import '#ui/menu.css';
import { optionId, SUGGEST_LIST_ID, type SuggestPopupState } from './suggest-popup-store.ts';
import type { Suggestion } from './suggester.ts';

export function SuggestList({ popup }: { readonly popup: SuggestPopupState }) {
  const { label, options, active, choose, point } = popup;
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div id={SUGGEST_LIST_ID} role="listbox" aria-label={label} className="menu" tabIndex={-1}>
      {options.map((option, index) => (
        <button
          type="button"
          key={option.id}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          aria-disabled={option.isDisabled || undefined}
          className="menu-item suggest-option"
          data-focused={index === active || undefined}
          data-disabled={option.isDisabled || undefined}
          onMouseMove={() => index !== active && point(index)}
          onClick={() => choose(index)}
        >
          <OptionWords option={option} />
        </button>
      ))}
    </div>
  );
}

function OptionWords({ option: { person, icon, label, description, shortcut } }: { readonly option: Suggestion }) {
  return (
    <>
      {person && <Avatar name={person.name} role={person.role} />}
      {icon && <Icon name={icon} />}
      <span className="menu-words">
        <span>{label}</span>
        {description && <span className="menu-description">{description}</span>}
      </span>
      {shortcut && <kbd className="menu-shortcut">{shortcut}</kbd>}
    </>
  );
}
