package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CourseComments;
import academy.guildhall.courseware.CourseLinks;
import academy.guildhall.courseware.CourseProjectId;
import academy.guildhall.courseware.CourseReading;
import academy.guildhall.courseware.CourseSheet;
import academy.guildhall.courseware.CourseState;
import academy.guildhall.courseware.DeckUploads;
import academy.guildhall.courseware.MyCourse;
import academy.guildhall.documents.DocumentDrawing;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ui.RuleHelp;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** My course: what to do next, the deck with what my coach says about it, and what the course is to be. */
@Route("course")
@RolesAllowed(Role.TRAINEE_)
class CourseView extends Page implements BeforeEnterObserver {
    private final transient MyCourse mine;
    private final transient CourseReading reading;
    private final transient DeckUploads uploads;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private final transient RuleHelp help;
    private final Div body = new Div();
    private final Div now = new Div();
    private final DeckPane deck;
    private final Watching watching = new Watching(this::look);
    private DeckPlace place = new DeckPlace(null, 1);
    private @Nullable CourseProjectId project;

    CourseView(
            MyCourse mine,
            CourseReading reading,
            DeckUploads uploads,
            CourseComments comments,
            DocumentDrawing drawing,
            Drafts drafts,
            HumanDates dates,
            AcademyTime time,
            RuleHelp help) {
        this.mine = mine;
        this.reading = reading;
        this.uploads = uploads;
        this.dates = dates;
        this.time = time;
        this.help = help;
        CommentDeeds deeds = new CommentDeeds(CommentDeeds.Voice.TRAINEE, comments);
        deck = new DeckPane(CourseLinks.mine(), deeds, drawing, drafts, dates, this::read);
        title(getTranslation("course.title"));
        add(now, deck, body, watching);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = DeckPlace.of(event.getLocation());
        CourseProjectId known = project;
        if (known == null) {
            begin();
        } else {
            read();
        }
    }

    private void begin() {
        MyCourse.Place standing = mine.open();
        CourseProjectId found = standing.project();
        project = found;
        if (found == null) {
            deck.setVisible(false);
            now.removeAll();
            now.add(empty(
                    getTranslation(
                            standing.enrolment() == null
                                    ? "course.none"
                                    : standing.enrolment() == EnrolmentState.ADMITTED
                                            ? "course.notEnrolled"
                                            : "course.ended"),
                    link(getTranslation("nav.home"), "")));
            return;
        }
        CourseSheet sheet = show(reading.sheet(found, place.version()));
        OutlineForm form = new OutlineForm(
                sheet.outline(),
                time,
                dates,
                (before, after) -> mine.describe(found, before, after),
                () -> reading.sheet(found, null).outline());
        if (sheet.state() == CourseState.SIGNED_OFF) {
            form.close();
        }
        Section outline = new Section(new H2(getTranslation("course.outline")), form);
        body.add(outline);
    }

    private void read() {
        CourseProjectId known = project;
        if (known != null) {
            show(reading.sheet(known, place.version()));
        }
    }

    private boolean look() {
        CourseProjectId known = project;
        if (known == null) {
            return false;
        }
        CourseSheet sheet = reading.sheet(known, place.version());
        deck.showProgress(sheet);
        return sheet.isUnderWay();
    }

    private CourseSheet show(CourseSheet sheet) {
        state(new StateBadge(sheet.state()));
        now.removeAll();
        now.add(next(sheet));
        deck.show(sheet, place);
        watching.watch(sheet.isUnderWay());
        return sheet;
    }

    private Paragraph now(CourseSheet sheet, int versions) {
        String coach = sheet.head().coachName();
        Deadline deadline = Deadline.of(sheet.dueAt(), time, dates, getLocale());
        String text = switch (sheet.state()) {
            case OPEN -> getTranslation("course.next.OPEN");
            case IN_REVIEW ->
                coach == null
                        ? getTranslation("course.next.noCoach", versions)
                        : getTranslation("course." + deadline.word() + ".IN_REVIEW", coach, versions, deadline.when());
            case REVISING ->
                getTranslation(
                        "course." + deadline.word() + ".REVISING", versions + 1, deadline.when(), sheet.unresolved());
            case SIGNED_OFF -> getTranslation("course.next.SIGNED_OFF");
        };
        return Tongue.say(new Paragraph(), text);
    }

    private Card next(CourseSheet sheet) {
        String coach = sheet.head().coachName();
        int versions = sheet.versions().size();
        Card card = new Card(getTranslation("course.now." + sheet.state()));
        Paragraph now = now(sheet, versions);
        card.with(
                sheet.state() == CourseState.SIGNED_OFF
                        ? now
                        : help.of(sheet.head().cohort(), "polishing").beside(now));
        if (sheet.state() == CourseState.OPEN || sheet.state() == CourseState.REVISING) {
            card.with(new DeckUpload(sheet.id(), versions + 1, uploads, this::handedIn))
                    .now();
        }
        if (sheet.isUnopened()) {
            card.with(Buttons.plain(
                    getTranslation("course.takeBack", versions),
                    () -> Confirm.ask(
                            getTranslation("course.takeBack", versions),
                            getTranslation("course.takeBack.effect", versions),
                            getTranslation("course.takeBack", versions),
                            () -> takeBack(sheet))));
        }
        if (coach != null) {
            card.with(Tongue.say(new Paragraph(), getTranslation("course.coachIs", coach)));
        }
        return card;
    }

    private void takeBack(CourseSheet sheet) {
        mine.takeBack(sheet.id(), sheet.deck());
        Toast.done(getTranslation("course.takenBack", sheet.versions().size()));
        handedIn();
    }

    /** Shows what was just handed in, whatever version was open before. */
    private void handedIn() {
        place = new DeckPlace(null, 1);
        read();
    }
}
