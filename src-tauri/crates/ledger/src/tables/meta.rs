//! What the ledger says of itself: one row. A program looks here before anything else.

use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[
    Step {
        schema: 1,
        sql: "CREATE TABLE meta (
        id          INTEGER PRIMARY KEY CHECK (id = 1),
        schema      INTEGER NOT NULL, -- the newest step in it
        min_reader  INTEGER NOT NULL, -- the least schema a program must know to read it
        min_writer  INTEGER NOT NULL  -- the least schema a program must know to write it
    ) STRICT;
    INSERT INTO meta (id, schema, min_reader, min_writer) VALUES (1, 1, 1, 1);",
    },
    // A program of schema 1 finds all that it reads. It would write orders without what their shop is compared by.
    Step { schema: 2, sql: "UPDATE meta SET schema = 2, min_writer = 2;" },
    // What schema 3 adds stands apart: a program of schema 2 neither needs nor harms it.
    Step { schema: 3, sql: "UPDATE meta SET schema = 3;" },
    // A program of schema 3 finds all that it reads. It would drop the prices of items that it writes again, and leave verdicts to grow
    // old beside what it changes.
    Step { schema: 4, sql: "UPDATE meta SET schema = 4, min_writer = 4;" },
    // A program of schema 4 finds all that it reads. It could not merge two questions of which the one that goes has captures or reports.
    Step { schema: 5, sql: "UPDATE meta SET schema = 5, min_writer = 5;" },
];
