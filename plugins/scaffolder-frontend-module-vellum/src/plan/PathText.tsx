import { Fragment } from 'react';

/** A path that breaks between folders where it is too long for its line. */
export function PathText({ path }: { path: string }) {
  return (
    <>
      {path.split('/').map((part, index) => (
        <Fragment key={index}>
          {index > 0 && (
            <>
              /<wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </>
  );
}
