package academy.guildhall.certification;

import academy.guildhall.certification.Certificate.Holder;
import academy.guildhall.credentials.Certified;
import academy.guildhall.credentials.SignedStatements;
import academy.guildhall.papers.PaperStore;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Number, paper and record of one certificate, within the transaction of whoever issues it. */
@Component
class CertificateIssue {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    private final CertificateRepository certificates;
    private final IssueFacts facts;
    private final Series series;
    private final CertificatePaper paper;
    private final PaperStore papers;
    private final SignedStatements statements;
    private final AcademyTime time;

    CertificateIssue(
            CertificateRepository certificates,
            IssueFacts facts,
            Series series,
            CertificatePaper paper,
            PaperStore papers,
            SignedStatements statements,
            AcademyTime time) {
        this.certificates = certificates;
        this.facts = facts;
        this.series = series;
        this.paper = paper;
        this.papers = papers;
        this.statements = statements;
        this.time = time;
    }

    Certificate first(EnrolmentRow trainee, Act act) {
        if (facts.hasOpenObjection(trainee.id())) {
            throw new Refusal("certificate.refused.objection");
        }
        if (trainee.state() != EnrolmentState.CLEARED) {
            throw new Refusal("certificate.refused.state");
        }
        return issue(trainee, null, act);
    }

    Certificate instead(EnrolmentRow trainee, CertificateId replaced, Act act) {
        return issue(trainee, replaced, act);
    }

    private Certificate issue(EnrolmentRow trainee, @Nullable CertificateId replaced, Act act) {
        IssueFacts.Course course = facts.course(trainee.id());
        Series.Place place = series.next(course.programme(), course.code(), course.year(), course.batch());
        String token = token();
        LocalDate today = time.today();
        Certified certified = new Certified(
                place.number().text(), trainee.name(), course.certifiesZh(), course.certifiesEn(), today, token);
        CertificateData data = new CertificateData(
                place.number().text(),
                trainee.name(),
                trainee.employer(),
                course.programmeZh(),
                course.programmeEn(),
                course.certifiesZh(),
                course.certifiesEn(),
                trainee.cohortName(),
                course.year(),
                course.batch(),
                today,
                course.issuerZh(),
                course.issuerEn(),
                facts.verifyAddress(token),
                statements.code(course.academy(), certified, act));
        String hash = papers.keep(paper.of(data), data);
        Holder holder = new Holder(trainee.id(), trainee.person(), trainee.name(), replaced);
        return certificates.save(new Certificate(place, holder, token, hash, today, act));
    }

    private static String token() {
        byte[] chance = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }
}
