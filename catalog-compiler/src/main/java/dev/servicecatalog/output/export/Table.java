package dev.servicecatalog.output.export;

import java.util.List;

/**
 * A table for spreadsheets, one line for each thing.
 *
 * @param name what it is called where tables have names; 31 letters at most
 * @param heads what stands over the columns
 * @param rows with a cell for each column
 */
public record Table(String name, List<String> heads, List<List<Cell>> rows) {
    /** Copies the lists; refuses rows of another length. */
    public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        int columns = heads.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("a row of the table " + name + " has another number of columns");
        }
    }
}
