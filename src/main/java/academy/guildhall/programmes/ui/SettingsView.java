package academy.guildhall.programmes.ui;

import academy.guildhall.calendar.CalendarYears;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.platform.ui.UploadField;
import academy.guildhall.programmes.Academies;
import academy.guildhall.programmes.Academies.Details;
import academy.guildhall.programmes.Programmes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** Who the academy is, its programmes, and the years of the official calendar. */
@Route("settings")
@RolesAllowed(Role.ADMINISTRATOR_)
class SettingsView extends Page {
    private final transient Academies academies;
    private final transient Programmes programmes;
    private final transient CalendarYears calendar;
    private final Div programmeList = new Div();
    private final Div yearList = new Div();

    SettingsView(Academies academies, Programmes programmes, CalendarYears calendar) {
        this.academies = academies;
        this.programmes = programmes;
        this.calendar = calendar;
        title(getTranslation("settings.title"));
        section(getTranslation("settings.academy"), academy());
        section(getTranslation("settings.programmes"), programmeList, programme());
        section(
                getTranslation("settings.calendar"),
                new Paragraph(getTranslation("settings.calendar.help")),
                yearList,
                new UploadField(
                        getTranslation("settings.calendar.import"),
                        CalendarYears.LARGEST,
                        this::importYear,
                        ".csv",
                        ".txt"));
        showProgrammes();
        showYears();
    }

    private Div academy() {
        TextField zh = field("settings.name.zh");
        TextField en = field("settings.name.en");
        TextField address = field("settings.address");
        TextField phone = field("settings.phone");
        EmailField email = new EmailField(getTranslation("login.email"));
        academies.details().ifPresent(known -> {
            zh.setValue(known.zh());
            en.setValue(known.en());
            address.setValue(known.address());
            phone.setValue(known.phone());
            email.setValue(known.email());
        });
        return form(
                () -> {
                    academies.save(new Details(
                            zh.getValue(), en.getValue(), address.getValue(), phone.getValue(), email.getValue()));
                    Toast.done(getTranslation("settings.saved"));
                },
                "settings.save",
                zh,
                en,
                address,
                phone,
                email);
    }

    private Div programme() {
        TextField code = field("settings.code");
        code.setHelperText(getTranslation("programme.refused.code"));
        TextField zh = field("settings.name.zh");
        TextField en = field("settings.name.en");
        return form(
                () -> {
                    academies.addProgramme(code.getValue().toUpperCase(Locale.ROOT), zh.getValue(), en.getValue());
                    code.clear();
                    zh.clear();
                    en.clear();
                    showProgrammes();
                },
                "settings.programme.add",
                code,
                zh,
                en);
    }

    private TextField field(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(120);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private Div form(Runnable save, String key, com.vaadin.flow.component.Component... fields) {
        Div buttons = new Div(Buttons.plain(getTranslation(key), save));
        buttons.addClassName("form-actions");
        Div form = new Div(fields);
        form.add(buttons);
        form.addClassName("form");
        return form;
    }

    private void importYear(String name, byte[] content) {
        Toast.done(getTranslation("settings.calendar.imported", calendar.importYear(content)));
        showYears();
    }

    private void showProgrammes() {
        Table<Programmes.Choice> table = new Table<Programmes.Choice>(getTranslation("settings.programmes"))
                .opens(choice -> RuleVersionsView.path(choice.id()))
                .text("cohort.programme", choice -> choice.name(getLocale()))
                .text("settings.code", Programmes.Choice::code)
                .whole();
        table.setItems(programmes.list());
        programmeList.removeAll();
        programmeList.add(table);
    }

    private void showYears() {
        Table<CalendarYears.Year> table = new Table<CalendarYears.Year>(getTranslation("settings.calendar"))
                .text("cohort.year", year -> Integer.toString(year.year()))
                .figures("settings.calendar.off", year -> Integer.toString(year.off()))
                .figures("settings.calendar.worked", year -> Integer.toString(year.worked()))
                .whole();
        table.setItems(calendar.list());
        yearList.removeAll();
        yearList.add(table);
    }
}
