import { useTranslation, type ReduxState, type ResourceJSON } from 'adminjs';
import React, { useEffect, useRef } from 'react';
import { useSelector } from 'react-redux';

interface Drawer {
  readonly resource: ResourceJSON;
}

/** AdminJS's drawer, whose closing button has no name, and which can be tabbed into while it is out of sight. */
export default function FilterDrawer({
  OriginalComponent,
  ...props
}: Drawer & { readonly OriginalComponent: React.ComponentType<Drawer> }): React.ReactElement {
  const { t } = useTranslation();
  const isVisible = useSelector(({ filterDrawer }: ReduxState) => filterDrawer.isVisible);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector('h3 + button')?.setAttribute('aria-label', String(t('panel.close')));
    if (frame.current) frame.current.inert = !isVisible;
  });
  return (
    <div ref={frame} className="tk-drawer">
      <OriginalComponent {...props} />
    </div>
  );
}
