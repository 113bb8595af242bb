package academy.guildhall.scoring.ui;

import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.ui.PanelPaths;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.OneOf;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.ui.RuleHelp;
import academy.guildhall.scoring.Scoring;
import academy.guildhall.scoring.ScoringLinks;
import academy.guildhall.scoring.ScoringQueries;
import academy.guildhall.scoring.ScoringQueries.Filled;
import academy.guildhall.scoring.ScoringQueries.Score;
import academy.guildhall.scoring.ScoringQueries.Sheet;
import academy.guildhall.scoring.SheetState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** My sheet for one number, made for one hand on a tablet. Everything is kept as it is entered. */
@Route("scoring/:panelId/:number")
@RolesAllowed(Role.ASSESSOR_)
class SheetView extends Page implements BeforeEnterObserver, CriterionField.Entry {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);

    private final transient ScoringQueries queries;
    private final transient Scoring scoring;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private final transient RuleHelp help;
    private final Div body = new Div();
    private final Div criteria = new Div();
    private final Span total = new Span();
    private final Span saved = new Span();
    private final Div missing = new Div();
    private PanelId panel = new PanelId(new UUID(0, 0));
    private int number;

    SheetView(ScoringQueries queries, Scoring scoring, HumanDates dates, AcademyTime time, RuleHelp help) {
        this.queries = queries;
        this.scoring = scoring;
        this.dates = dates;
        this.time = time;
        this.help = help;
        trail(getTranslation("scoring.title"), ScoringLinks.mine());
        body.addClassName("trial-sheet");
        missing.addClassName("trial-missing");
        missing.getElement().setAttribute("role", "alert");
        total.addClassName("trial-total");
        saved.addClassName("trial-saved");
        saved.getElement().setAttribute("role", "status");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        panel = PanelPaths.panel(event);
        number = PanelPaths.number(event);
        show(queries.sheet(panel, number));
    }

    private void show(Sheet sheet) {
        title(getTranslation("sheet.title", number));
        SheetState state = sheet.line().sheet();
        state(state == null ? new Span() : new StateBadge(state));
        body.removeAll();
        criteria.removeAll();
        missing.removeAll();
        saved.setText("");
        body.add(new Facts()
                .fact("sheet.course", sheet.line().course())
                .fact("sheet.trade", sheet.line().trade()));
        if (sheet.line().recused()) {
            body.add(new Paragraph(getTranslation("scoring.recused")));
        } else if (sheet.line().state() == CandidateState.ABSENT) {
            body.add(new StateBadge(sheet.line().state()));
        } else {
            fill(sheet);
        }
        body.add(neighbours(sheet));
    }

    private void fill(Sheet sheet) {
        boolean open = sheet.panelState().takesScores() && sheet.line().sheet() != SheetState.SENT;
        for (Criterion criterion : sheet.rubric()) {
            criteria.add(new CriterionField(criterion, sheet.scores().get(criterion.code()), open, this));
        }
        NoteField note = new NoteField(
                sheet.note(),
                open,
                (before, text) -> kept(scoring.note(panel, number, before, text)),
                () -> queries.sheet(panel, number).note());
        Div foot = new Div(total, saved);
        foot.addClassName("trial-foot");
        Instant at = sheet.savedAt();
        Instant sent = sheet.sentAt();
        if (sheet.receipt() != null && sent != null) {
            saved.setText(getTranslation("sheet.received", TO_THE_SECOND.format(time.local(sent)), sheet.receipt()));
        } else if (at != null) {
            saved.setText(getTranslation("sheet.saved", dates.clock(at)));
        }
        if (open) {
            foot.add(Buttons.main(getTranslation("sheet.send"), () -> send(note)));
        }
        body.add(help.of(sheet.cohort(), "pass"), criteria, note, missing, foot);
        if (open && sheet.line().sheet() == null) {
            foot.add(Buttons.plain(getTranslation("sheet.recuse"), this::recuse));
        }
        total();
    }

    private OneOf neighbours(Sheet sheet) {
        return OneOf.of(
                IntStream.rangeClosed(1, sheet.candidates()).boxed().toList(),
                number,
                other -> ScoringLinks.sheet(panel, other));
    }

    private List<CriterionField> fields() {
        return criteria.getChildren().map(CriterionField.class::cast).toList();
    }

    /** A blank is not zero: a sheet without any points has no total. */
    private void total() {
        String sum = fields().stream()
                .map(CriterionField::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(points -> getTranslation("sheet.total.of", Figures.points(points)))
                .orElse("—");
        total.setText(getTranslation("sheet.total") + " " + sum);
    }

    @Override
    public void points(Criterion criterion, @Nullable BigDecimal points) {
        kept(scoring.score(panel, number, criterion.code(), points));
        total();
    }

    @Override
    public void failsOutright(Criterion criterion, boolean fails, String reason) {
        kept(scoring.failOutright(panel, number, criterion.code(), fails, reason));
    }

    private void kept(Instant at) {
        missing.removeAll();
        saved.setText(getTranslation("sheet.saved", dates.clock(at)));
    }

    private void send(NoteField note) {
        List<CriterionField> lacking =
                fields().stream().filter(field -> !field.isComplete()).toList();
        missing.removeAll();
        if (!lacking.isEmpty()) {
            missing.add(new Span(getTranslation("sheet.send.missing")));
            lacking.forEach(field -> missing.add(new Span(field.name())));
            lacking.getFirst().focus();
            return;
        }
        Confirm.ask(
                getTranslation("sheet.send"), getTranslation("sheet.send.ask"), getTranslation("sheet.send"), () -> {
                    scoring.send(panel, number, filled(note));
                    show(queries.sheet(panel, number));
                    Finished.say(getTranslation("sheet.sent", number));
                });
    }

    /** What the page shows is what is sent. */
    private Filled filled(NoteField note) {
        return new Filled(
                fields().stream()
                        .map(CriterionField::score)
                        .collect(Collectors.toMap(Score::criterion, score -> score)),
                note.value());
    }

    private void recuse() {
        Confirm.withReason(
                getTranslation("sheet.recuse"),
                getTranslation("sheet.recuse.ask", number),
                getTranslation("sheet.recuse"),
                reason -> {
                    scoring.recuse(panel, number, reason);
                    Toast.done(getTranslation("sheet.recuse.done", number));
                    show(queries.sheet(panel, number));
                });
    }
}
