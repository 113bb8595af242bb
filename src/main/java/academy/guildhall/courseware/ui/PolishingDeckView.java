package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CoachDesk;
import academy.guildhall.courseware.CourseComments;
import academy.guildhall.courseware.CourseLinks;
import academy.guildhall.courseware.CourseOutline;
import academy.guildhall.courseware.CourseProjectId;
import academy.guildhall.courseware.CourseReading;
import academy.guildhall.courseware.CourseSheet;
import academy.guildhall.courseware.Polishing;
import academy.guildhall.documents.DocumentDrawing;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.OneOf;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.ui.RuleHelp;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One trainee's deck: the coach reads, comments and decides; those who run the cohort may look. */
@Route("polishing/:projectId")
@RolesAllowed({Role.COACH_, Role.COORDINATOR_, Role.ADMINISTRATOR_})
class PolishingDeckView extends Page implements BeforeEnterObserver {
    private final transient CourseReading reading;
    private final transient Polishing polishing;
    private final transient CourseComments comments;
    private final transient DocumentDrawing drawing;
    private final transient CoachDesk desk;
    private final transient Drafts drafts;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private final transient RuleHelp help;
    private final PersonId me;
    private final Div above = new Div();
    private final Div pane = new Div();
    private final Div body = new Div();
    private final Watching watching = new Watching(this::look);
    private @Nullable DeckPane deck;
    private DeckPlace place = new DeckPlace(null, 1);
    private @Nullable CourseProjectId project;

    PolishingDeckView(
            CourseReading reading,
            Polishing polishing,
            CourseComments comments,
            DocumentDrawing drawing,
            CoachDesk desk,
            Drafts drafts,
            HumanDates dates,
            AcademyTime time,
            CurrentUser current,
            RuleHelp help) {
        this.reading = reading;
        this.polishing = polishing;
        this.comments = comments;
        this.drawing = drawing;
        this.desk = desk;
        this.drafts = drafts;
        this.dates = dates;
        this.time = time;
        this.help = help;
        this.me = current.person();
        body.addClassName("course-columns");
        add(above, pane, body, watching);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = DeckPlace.of(event.getLocation());
        CourseProjectId asked = RouteIds.of(event, "projectId", CourseProjectId::of);
        if (!asked.equals(project)) {
            project = asked;
            deck = null;
        }
        read();
    }

    private CourseSheet sheet() {
        CourseProjectId known = project;
        if (known == null) {
            throw new NotFound("course", "none");
        }
        return reading.sheet(known, place.version());
    }

    private boolean look() {
        CourseSheet sheet = sheet();
        if (deck != null) {
            deck.showProgress(sheet);
        }
        if (!sheet.isUnderWay()) {
            around(sheet);
        }
        return sheet.isUnderWay();
    }

    private void read() {
        CourseSheet sheet = sheet();
        DeckPane shown = deck;
        if (shown == null) {
            CommentDeeds.Voice voice = isMine(sheet) ? CommentDeeds.Voice.COACH : CommentDeeds.Voice.READER;
            shown = new DeckPane(
                    CourseLinks.deck(sheet.id()),
                    new CommentDeeds(voice, comments),
                    drawing,
                    drafts,
                    dates,
                    this::read);
            deck = shown;
            pane.removeAll();
            pane.add(shown);
        }
        around(sheet);
        if (isMine(sheet) && sheet.isUnopened() && sheet.isLatestOpen()) {
            polishing.open(sheet.id(), sheet.deck());
        }
        shown.show(sheet, place);
        watching.watch(sheet.isUnderWay());
    }

    private boolean isMine(CourseSheet sheet) {
        return me.equals(sheet.head().coach());
    }

    /** What is said to the coach as “you” is said of the coach to those who only look. */
    private String forOthers(CourseSheet sheet) {
        return isMine(sheet) ? "" : ".others";
    }

    /** Title, buttons, and what stands above and below the deck. */
    private void around(CourseSheet sheet) {
        wayBack(sheet);
        title(sheet.head().traineeName());
        state(new StateBadge(sheet.state()));
        if (isMine(sheet)) {
            actions(new CoachActions(sheet, polishing, this::read).buttons());
        }
        above.removeAll();
        if (isMine(sheet)) {
            above.add(OneOf.of(desk.waiting(), sheet.id(), CourseLinks::deck));
        }
        if (sheet.dueAt() != null) {
            Deadline deadline = Deadline.of(sheet.dueAt(), time, dates, getLocale());
            above.add(new Paragraph(getTranslation(
                    "polishing." + deadline.word() + "." + sheet.state() + forOthers(sheet), deadline.when())));
        }
        if (sheet.open() == null) {
            above.add(empty(getTranslation("polishing.noVersion" + forOthers(sheet))));
        }
        body.removeAll();
        body.add(missing(sheet), outline(sheet));
    }

    /** A coach comes from their desk, the others from the cohort. */
    private void wayBack(CourseSheet sheet) {
        if (isMine(sheet)) {
            trail(getTranslation("polishing.title"), CourseLinks.polishing());
        } else {
            trail(getTranslation("cohorts.title"), CohortLinks.all());
            trail(sheet.head().cohortName(), CourseLinks.ofCohort(sheet.head().cohort()));
        }
    }

    private Section missing(CourseSheet sheet) {
        Section section = new Section(
                help.of(sheet.head().cohort(), "polishing").beside(new H2(getTranslation("polishing.gate"))));
        if (sheet.missing().isEmpty()) {
            section.add(new Paragraph(getTranslation("polishing.gate.open." + sheet.state() + forOthers(sheet))));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("course-missing");
            sheet.missing()
                    .forEach(one -> list.add(
                            new ListItem(getTranslation(one.key(), one.figures().toArray()))));
            section.add(list);
        }
        return section;
    }

    private Section outline(CourseSheet sheet) {
        CourseOutline outline = sheet.outline();
        Facts facts = new Facts()
                .fact("course.topic", outline.topic())
                .fact(
                        "course.kind",
                        outline.kind() == null
                                ? ""
                                : getTranslation(outline.kind().key()))
                .fact("course.learners", outline.learners())
                .fact("course.outcome", outline.outcome())
                .fact("polishing.employer", sheet.head().employer())
                .fact("polishing.cohort", sheet.head().cohortName())
                .fact("polishing.coach", sheet.head().coachName());
        return new Section(new H2(getTranslation("course.outline")), facts);
    }
}
