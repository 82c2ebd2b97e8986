import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { LyingDelivery } from '../../modules/imports/index.js';
import { size } from './sizes.js';
import { useUpload, type FileUpload, type UploadState } from './use-upload.js';

interface Props {
  readonly deliveries: readonly LyingDelivery[];
  readonly maxBytes: number;
  readonly onDone: () => void;
}

/** Files from the browser into a delivery, new or there already. */
export function UploadForm({ deliveries, maxBytes, onDone }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { uploads, isSending, start, stop } = useUpload(maxBytes, onDone);
  const [name, setName] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    void start(name.trim(), files);
  };
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{t('deliveries.upload')}</h2>
      <form className="tk-form tk-upload" onSubmit={submit}>
        <p className="tk-note">{t('deliveries.uploadText', { size: size(maxBytes) })}</p>
        <NameField deliveries={deliveries} name={name} isLocked={isSending} onChange={setName} />
        <FilesField files={files} isLocked={isSending} onChange={setFiles} />
        {uploads.map((upload) => (
          <UploadLine key={upload.file.name} upload={upload} maxBytes={maxBytes} />
        ))}
        <div className="tk-buttons">
          <button type="submit" className="tk-button tk-button-primary" disabled={isSending}>
            {t('deliveries.start')}
          </button>
          {isSending ? (
            <button type="button" className="tk-button tk-button-quiet" onClick={stop}>
              {t('deliveries.stop')}
            </button>
          ) : null}
        </div>
      </form>
    </section>
  );
}

interface FilesProps {
  readonly files: readonly File[];
  readonly isLocked: boolean;
  readonly onChange: (files: readonly File[]) => void;
}

/** The browser's own button speaks the browser's language; this one the panel's. */
function FilesField({ files, isLocked, onChange }: FilesProps): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-input tk-upload-files">
      <input
        id="upload-files"
        className="tk-hidden"
        type="file"
        multiple
        accept=".csv"
        required
        disabled={isLocked}
        onChange={({ target }) => onChange([...(target.files ?? [])])}
      />
      <label htmlFor="upload-files" className="tk-button tk-button-quiet">
        {t('deliveries.uploadFiles')}
      </label>
      <span aria-live="polite">
        {files.length === 0 ? t('deliveries.noFiles') : files.map(({ name }) => name).join(', ')}
      </span>
    </div>
  );
}

interface NameProps {
  readonly deliveries: readonly LyingDelivery[];
  readonly name: string;
  readonly isLocked: boolean;
  readonly onChange: (name: string) => void;
}

function NameField({ deliveries, name, isLocked, onChange }: NameProps): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-input">
      <label htmlFor="upload-name">{t('deliveries.uploadName')}</label>
      <input
        id="upload-name"
        list="upload-names"
        required
        maxLength={80}
        value={name}
        disabled={isLocked}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id="upload-names">
        {deliveries.map((delivery) => (
          <option key={delivery.name} value={delivery.name} />
        ))}
      </datalist>
      <small>{t('deliveries.uploadNameHelp')}</small>
    </div>
  );
}

const TONES: Readonly<Record<UploadState, string>> = {
  WAITING: 'neutral',
  SENDING: 'info',
  DONE: 'good',
  STOPPED: 'warning',
  FAILED: 'bad',
};

function UploadLine({
  upload: { file, state, sent, code },
  maxBytes,
}: {
  readonly upload: FileUpload;
  readonly maxBytes: number;
}): React.ReactElement {
  const { t } = useTranslation();
  const megabytes = Math.floor(maxBytes / 1024 / 1024);
  return (
    <div className="tk-upload-line" data-file={file.name} data-state={state}>
      <p className="tk-progress">
        <span>{file.name}</span>
        <progress max={Math.max(file.size, 1)} value={sent} aria-label={file.name} />
        <small className="tk-tabular">
          {size(sent)} / {size(file.size)}
        </small>
        <span className={`tk-badge tk-badge-${TONES[state]}`}>{t(`deliveries.sending.${state}`)}</span>
      </p>
      {code === null ? null : (
        <p className="tk-upload-why" role="alert" data-code={code}>
          {t(`messages.errors.${code}`, { defaultValue: code, megabytes, file: file.name })}
        </p>
      )}
    </div>
  );
}
