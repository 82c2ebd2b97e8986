import { useTranslation } from 'adminjs';
import React, { useEffect } from 'react';
import { useDispatch, useSelector } from 'react-redux';

interface StoredNotice {
  readonly id: string;
  readonly message: string;
  readonly type?: string;
  readonly resourceId?: string;
  readonly options?: Record<string, unknown>;
}

const TONES: Readonly<Record<string, string>> = { success: 'good', info: 'info' };
const GOOD_NEWS_MS = 6_000;

/** Messages: good news goes by itself, all else stays until it is closed. Read aloud by screen readers. */
export default function NoticeBox(): React.ReactElement {
  const notices = useSelector((state: { notices: StoredNotice[] }) => state.notices);
  const dispatch = useDispatch();
  const drop = (id: string): void => void dispatch({ type: 'DROP_NOTICE', data: { noticeId: id } });
  return (
    <div className="tk-notices" role="status" aria-live="polite" data-testid="notice-wrapper">
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} drop={() => drop(notice.id)} />
      ))}
    </div>
  );
}

function Notice({ notice, drop }: { notice: StoredNotice; drop: () => void }): React.ReactElement {
  const { tm, t } = useTranslation();
  const isGood = notice.type === 'success';
  useEffect(() => {
    if (!isGood) return undefined;
    const timer = window.setTimeout(drop, GOOD_NEWS_MS);
    return () => window.clearTimeout(timer);
  }, [notice.id]);
  return (
    <div className={`tk-notice tk-notice-${TONES[notice.type ?? ''] ?? 'bad'}`}>
      <p>{tm(notice.message, notice.resourceId, notice.options)}</p>
      <button type="button" onClick={drop} aria-label={t('panel.close')}>
        ×
      </button>
    </div>
  );
}
