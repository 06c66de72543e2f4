-- One administrator becomes three, who exclude each other: an account has one role. What there was looked after units,
-- accounts, calendar and parameters, and goes on doing so; the other two are appointed.

UPDATE account SET role = 'SystemAdministrator' WHERE role = 'Administrator';
