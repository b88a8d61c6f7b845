import sqlite3 from 'sqlite3';

const database = new sqlite3.Database(':memory:');

/** What SQLite reads in bytes of its JSONB, as JSON; throws for bytes that it finds not to be in order. */
export function jsonOf(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    // 8: strictly, every byte looked at.
    database.get<{ valid: number; json: string }>(
      'select json_valid(?1, 8) as valid, json(?1) as json',
      [Buffer.from(bytes)],
      (error, row) => {
        if (error !== null) reject(error);
        else if (row?.valid === 1) resolve(row.json);
        else reject(new Error('no JSONB'));
      },
    );
  });
}
