package academy.guildhall.certification;

import academy.guildhall.programmes.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out serials, one series for each programme, year and batch. The series' row is locked until the transaction ends:
 * whoever issues next waits, and a serial that was rolled back is the next one again. See ADR 0041.
 */
@Component
class Series {
    private final JdbcClient jdbc;

    Series(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Place(ProgrammeId programme, int year, int batch, int serial, CertificateNumber number) {}

    Place next(ProgrammeId programme, String code, int year, int batch) {
        int serial = jdbc.sql("""
                        insert into certificate_series (programme_id, year, batch, last)
                        values (:programme, :year, :batch, 1)
                        on conflict (programme_id, year, batch) do update set last = certificate_series.last + 1
                        returning last
                        """)
                .param("programme", programme.value())
                .param("year", year)
                .param("batch", batch)
                .query(Integer.class)
                .single();
        return new Place(programme, year, batch, serial, CertificateNumber.of(code, year, batch, serial));
    }
}
