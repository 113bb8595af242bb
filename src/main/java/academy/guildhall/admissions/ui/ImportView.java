package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.Imports;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.UploadField;
import academy.guildhall.programmes.Programmes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Hands in a nomination list, for a look first. */
@Route("applications/import")
@RolesAllowed(Role.ADMINISTRATOR_)
class ImportView extends Page {
    /** What can be read, and what is looked at to be called what it is. */
    private static final String[] KINDS = {
        ".xlsx", ".csv", ".txt", ".tsv", ".xls", ".xlsm", ".xlsb", ".et", ".ods", ".numbers"
    };

    private final Select<Programmes.Choice> programme = new Select<>();
    private final IntegerField year = new IntegerField();
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Imports imports;

    ImportView(Imports imports, Programmes programmes, AcademyTime time) {
        this.imports = imports;
        title(getTranslation("import.title"));
        trail(getTranslation("applications.title"), ApplicationLinks.all());
        programme.setLabel(getTranslation("cohort.programme"));
        List<Programmes.Choice> mine = programmes.administered();
        programme.setItems(mine);
        programme.setItemLabelGenerator(choice -> choice.label(getLocale(), mine));
        mine.stream().findFirst().ifPresent(programme::setValue);
        year.setLabel(getTranslation("import.year"));
        year.setValue(time.today().getYear());
        year.setMin(2000);
        year.setMax(2100);
        year.setStepButtonsVisible(true);
        UploadField upload = new UploadField(getTranslation("import.choose"), Imports.LARGEST, this::handIn, KINDS);
        String range = getTranslation("import.year.refused");
        year.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(range)
                .setMaxErrorMessage(range)
                .setBadInputErrorMessage(range));
        errors.field("programme", programme).field("year", year);
        Div form = new Div(errors, new Paragraph(getTranslation("import.help")), programme, year, upload);
        form.addClassName("form");
        add(form);
    }

    private void handIn(String name, byte[] content) {
        errors.attempt(() -> take(name, content));
    }

    private void take(String name, byte[] content) {
        errors.filled("programme", "year").refuse();
        var id = imports.handIn(programme.getValue().id(), year.getValue(), name, content);
        getUI().ifPresent(ui -> ui.navigate(ApplicationLinks.list(id)));
    }
}
