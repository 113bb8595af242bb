package academy.guildhall.admissions;

import academy.guildhall.admissions.Headings.Taken;
import java.util.List;

/**
 * How a sheet of a list was read.
 *
 * @param name of the sheet; empty for a text file
 * @param people how many rows have somebody in them
 * @param columns every column that has a heading, with what it was taken for
 * @param leftOut the rows with nobody in them
 * @param hidden lines that the spreadsheet doesn't show, and that count nevertheless
 */
public record ListSheet(String name, int people, List<Taken> columns, List<LeftOut> leftOut, List<Integer> hidden) {}
