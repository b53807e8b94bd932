-- Nobody called it: the history forgets what the engine no longer has (EndedCases.forget), and with it whom it was about.
drop function history_forget(text);
