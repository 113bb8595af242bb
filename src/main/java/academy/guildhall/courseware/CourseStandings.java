package academy.guildhall.courseware;

import academy.guildhall.comments.CommentId;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where courses stand: with the cohort of their trainee. */
@Configuration(proxyBeanMethods = false)
class CourseStandings {
    @Bean
    Standing courseStanding() {
        return Standing.fixed(CourseProjectId.class, "course", """
                select c.* from course_project p join enrolment_view e on e.id = p.enrolment_id
                join cohort_place c on c.cohort_id = e.cohort_id where p.id = :id
                """);
    }

    @Bean
    Standing coachStanding() {
        return Standing.inLog("course coach", """
                select c.* from course_project p join enrolment_view e on e.id = p.enrolment_id
                join cohort_place c on c.cohort_id = e.cohort_id where p.id = :id
                """);
    }

    @Bean
    Standing commentStanding() {
        return Standing.fixed(CommentId.class, "comment", """
                select c.* from comment_view o join course_project p on p.id = o.about
                join enrolment_view e on e.id = p.enrolment_id join cohort_place c on c.cohort_id = e.cohort_id
                where o.id = :id
                """);
    }

    /** A deck stands where its course does. */
    @Bean
    Standing deckStanding() {
        return Standing.moving(DocumentId.class, "document", """
                select c.* from deck_version v join course_project p on p.id = v.project_id
                join enrolment_view e on e.id = p.enrolment_id join cohort_place c on c.cohort_id = e.cohort_id
                where v.document_id = :id
                """);
    }
}
