package academy.guildhall.admissions;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.NominationLists;
import org.junit.jupiter.api.Test;

/** A long list is read in bounded time and memory, or refused by its cells, whatever it claims to be. */
class LongListTest {
    private static final long MEGABYTE = 1024L * 1024;

    @Test
    void tenThousandRowsAreReadInBoundedTimeAndMemory() {
        byte[] content = NominationLists.of(1, 10_000);
        NominationList.read(NominationLists.of(1, 100), NominationListTest.RULES);
        System.gc();
        long before = used();
        long begun = System.nanoTime();
        NominationList list = NominationList.read(content, NominationListTest.RULES);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.gc();
        long held = (used() - before) / MEGABYTE;
        System.out.printf("read 10,000 rows: %.1f s, %d MB held%n", seconds, held);

        assertThat(list.rows())
                .hasSize(10_000)
                .allSatisfy(row -> assertThat(row.faults()).isEmpty());
        assertThat(seconds).isLessThan(15);
        assertThat(held).isLessThan(200);
    }

    @Test
    void aWorkbookOfMoreCellsThanAListHasIsRefusedByItsCells() {
        String[] row = new String[200];
        java.util.Arrays.fill(row, "甲");
        byte[] content = NominationLists.workbook(15_000, line -> row);
        assertThat(content.length).isLessThan(ListFile.LARGEST);
        refused("import.refused.cells", () -> NominationList.read(content, NominationListTest.RULES));
    }

    @Test
    void moreRowsThanAListHasAreRefusedByTheirNumber() {
        byte[] content = NominationLists.workbook(ListFile.MOST_ROWS + 2, line -> new String[] {"甲"});
        refused("import.refused.rows", () -> NominationList.read(content, NominationListTest.RULES));
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
