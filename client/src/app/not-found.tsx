import { ButtonLink } from '#ui/button-link.tsx';
import { Page } from '#ui/page.tsx';

export function NotFound() {
  return (
    <Page
      title="There is nothing here"
      lead={<p>The address may be wrong, or the page belongs to a 1:1 that is not yours.</p>}
      seenBy="Only you see this page."
      width="narrow"
    >
      <p>
        <ButtonLink to="/" variant="primary">
          Go to your 1:1s
        </ButtonLink>
      </p>
    </Page>
  );
}
