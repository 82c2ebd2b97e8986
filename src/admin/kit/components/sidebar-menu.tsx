import { Icon } from '@adminjs/design-system';
import { useTranslation, type ReduxState, type ResourceJSON } from 'adminjs';
import React from 'react';
import { useSelector } from 'react-redux';
import { NavLink } from 'react-router-dom';

/** The menu: overview and own pages first, then the lists by group, everything in sight. */
export default function SidebarMenu({
  resources,
}: {
  readonly resources: readonly ResourceJSON[];
}): React.ReactElement {
  const { tl, translatePage, t } = useTranslation();
  const pages = useSelector((state: ReduxState) => state.pages).filter(({ name }) => !HIDDEN.test(name));
  const shown = resources.filter(({ href, navigation }) => href && navigation?.show !== false);
  const groups = [...new Set(shown.map(({ navigation }) => navigation?.name ?? ''))];
  return (
    <nav className="tk-sidebar" aria-label={String(t('labels.navigation'))}>
      <ul>
        <Entry to="/admin" icon="Home" label={tl('dashboard')} exact />
        {pages.map(({ name, icon }) => (
          <Entry key={name} to={`/admin/pages/${name}`} icon={icon} label={translatePage(name)} />
        ))}
      </ul>
      {groups.map((group) => (
        <section key={group}>
          <h2>{tl(group)}</h2>
          <ul>
            {shown
              .filter(({ navigation }) => (navigation?.name ?? '') === group)
              .map(({ id, name, navigation }) => (
                <Entry key={id} to={`/admin/resources/${id}`} icon={navigation?.icon} label={tl(name, id)} />
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Pages that are reached from a record and not from the menu end like this (PanelPage). */
const HIDDEN = /Detail$/;

interface EntryProps {
  readonly to: string;
  readonly icon?: string;
  readonly label: string;
  readonly exact?: boolean;
}

function Entry({ to, icon, label, exact = false }: EntryProps): React.ReactElement {
  return (
    <li>
      <NavLink to={to} end={exact}>
        <Icon icon={icon ?? 'ChevronRight'} size={16} />
        <span>{label}</span>
      </NavLink>
    </li>
  );
}
