package academy.guildhall.courseware;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.documents.Documents;
import academy.guildhall.documents.Received;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the next version of a deck in. Reading and checking the file takes its time, so that no transaction waits for it. */
@Service
@RolesAllowed(Role.TRAINEE_)
public class DeckUploads {
    private final Documents documents;
    private final CourseAccess access;
    private final CourseSteps steps;
    private final TransactionTemplate transaction;

    DeckUploads(Documents documents, CourseAccess access, CourseSteps steps, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.access = access;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Hands in a version. The same file sent twice, by a second click or tab, is one version.
     *
     * @return the number of the version
     * @throws Refusal when the file isn't a deck, or it isn't the trainee's turn
     */
    public int upload(CourseProjectId project, InputStream content, String name) {
        PersonId trainee = Objects.requireNonNull(
                transaction.execute(status -> access.mine(project).trainee()));
        Received file = documents.receive(content, name, trainee);
        return Objects.requireNonNull(transaction.execute(status -> handIn(project, file)));
    }

    private int handIn(CourseProjectId id, Received file) {
        CourseProject project = access.mine(id);
        Optional<DeckVersion> latest = project.latestVersion();
        if (latest.isPresent()
                && documents.info(latest.get().document()).sha256().equals(file.sha256())) {
            if (project.state() == CourseState.IN_REVIEW) {
                return project.latestNumber();
            }
            throw new Refusal("course.refused.sameFile", project.latestNumber());
        }
        project.refuseUnlessMineToSubmit();
        DocumentId document = documents.add(file, project.trainee());
        return steps.submit(project, document);
    }
}
