-- How many tasks are left is counted with every "next": from the index that gives their order, without reading the tasks.
DROP INDEX app.link_task_by_amount;
CREATE INDEX link_task_by_amount ON app.link_task (municipality_code, package_id, pending_oere DESC, balance_oere DESC, id)
  INCLUDE (assignee_id, account_id) WHERE status IN ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED');
