package academy.guildhall.programmes.ui;

import academy.guildhall.calendar.CalendarYears;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.platform.ui.UploadField;
import academy.guildhall.programmes.Academies;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.SettingsLinks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The academies of the installation, and the years of the official calendar. */
@Route("settings")
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
class SettingsView extends Page {
    private final transient Academies academies;
    private final transient CalendarYears calendar;
    private final Div yearList = new Div();
    private transient List<CalendarYears.Year> years = List.of();

    SettingsView(Academies academies, CalendarYears calendar, Authority authority) {
        this.academies = academies;
        this.calendar = calendar;
        title(getTranslation("settings.title"));
        boolean everywhere = authority.isEverywhere(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
        List<Academies.Row> mine = academies.list();
        section(
                getTranslation("settings.academies"),
                mine.isEmpty() ? new Paragraph(getTranslation("settings.academies.none")) : table(mine));
        if (everywhere) {
            section(
                    getTranslation("settings.academy.found"),
                    AcademyForm.founding(details -> open(academies.found(details))));
        }
        section(getTranslation("settings.calendar"), new Paragraph(getTranslation("settings.calendar.help")), yearList);
        if (everywhere) {
            add(new UploadField(
                    getTranslation("settings.calendar.import"),
                    CalendarYears.LARGEST,
                    this::importYear,
                    ".csv",
                    ".txt"));
        }
        showYears();
    }

    private void open(AcademyId academy) {
        getUI().ifPresent(ui -> ui.navigate(SettingsLinks.academy(academy)));
    }

    private Table<Academies.Row> table(List<Academies.Row> mine) {
        Table<Academies.Row> table = new Table<Academies.Row>(getTranslation("settings.academies"))
                .opens(row -> SettingsLinks.academy(row.id()))
                .text("settings.academy", row -> row.name(getLocale()))
                .text("settings.path", Academies.Row::path)
                .figures("settings.programmes", row -> Integer.toString(row.programmes()))
                .whole();
        table.setItems(mine);
        return table;
    }

    private void importYear(String name, byte[] content) {
        Confirm.decide(getTranslation("settings.calendar"), () -> {
            Toast.done(getTranslation("settings.calendar.imported", calendar.importYear(content, years)));
            showYears();
        });
    }

    private void showYears() {
        Table<CalendarYears.Year> table = new Table<CalendarYears.Year>(getTranslation("settings.calendar"))
                .text("cohort.year", year -> Integer.toString(year.year()))
                .figures("settings.calendar.off", year -> Integer.toString(year.off()))
                .figures("settings.calendar.worked", year -> Integer.toString(year.worked()))
                .whole();
        years = calendar.list();
        table.setItems(years);
        yearList.removeAll();
        yearList.add(table);
    }
}
