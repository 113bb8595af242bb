package academy.guildhall.notifications;

import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.InvitationMade;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.people.SignInNameCorrected;
import academy.guildhall.platform.Bulk;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.Place;
import academy.guildhall.platform.security.Places;
import academy.guildhall.platform.time.AcademyTime;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what people are to be told, in the transaction that it speaks of. The inbox row's key makes it once: who was
 * told of a matter isn't told again, by whichever node and however often. Mail goes out later, from the ledger; on what changes
 * again before it went, the later word alone.
 */
@Component
@ModuleApi
@Transactional
public class Telling {
    /** Of links the last one is good. */
    private static final String INVITATION = "invitation";

    private final JdbcClient jdbc;
    private final MessageArgs args;
    private final AcademyTime time;

    private final News news;
    private final Places places;
    private final NamedParameterJdbcOperations several;
    private final Consumer<List<InvitationMade>> inviting = this::invite;

    Telling(
            JdbcClient jdbc,
            NamedParameterJdbcOperations several,
            MessageArgs args,
            AcademyTime time,
            News news,
            Places places) {
        this.several = several;
        this.places = places;
        this.news = news;
        this.jdbc = jdbc;
        this.args = args;
        this.time = time;
    }

    @EventListener
    public void on(Tell tell) {
        tell(tell);
    }

    /** Tells a person of a matter, unless they were told of it before; answers whether it was new. */
    public boolean tell(Tell tell) {
        UUID message = Ids.next();
        boolean fresh = write(message, tell);
        if (fresh) {
            plan("message_id", message, tell.to(), tell.key(), tell.latestOn(), academy(tell));
            news.publish(InboxNews.topic(tell.to()));
        }
        return fresh;
    }

    private boolean write(UUID message, Tell tell) {
        return jdbc.sql("""
                                insert into inbox_message (id, person_id, once, key, args, path, created_at)
                                values (:id, :person, :once, :key, cast(:args as jsonb), :path, :now)
                                on conflict on constraint inbox_once do nothing
                                """)
                        .param("id", message)
                        .param("person", tell.to().value())
                        .param("once", tell.once())
                        .param("key", tell.key())
                        .param("args", args.write(tell.args()))
                        .param("path", tell.path())
                        .param("now", now())
                        .update()
                > 0;
    }

    /** At the address that they sign in with now, and at the one before; neither is told the other in full. */
    @EventListener
    public void on(SignInNameCorrected corrected) {
        UUID message = Ids.next();
        Tell tell = new Tell(
                corrected.person(),
                "sign-in-name:" + message,
                "signIn.corrected",
                List.of(EmailAddress.masked(corrected.from()), EmailAddress.masked(corrected.to())),
                PersonLinks.account());
        if (write(message, tell)) {
            plan("message_id", message, tell.to(), tell.key(), null, only(corrected.person()));
            jdbc.sql("""
                            insert into mail (id, person_id, message_id, address, purpose, state, next_try_at, created_at)
                            select :id, :person, :message, :address, :purpose, 'PLANNED', :now, :now
                            where exists (select 1 from account_view where person_id = :person and state <> 'CLOSED')
                            """)
                    .param("id", Ids.next())
                    .param("person", corrected.person().value())
                    .param("message", message)
                    .param("address", corrected.from())
                    .param("purpose", tell.key())
                    .param("now", now())
                    .update();
            news.publish(InboxNews.topic(tell.to()));
        }
    }

    @EventListener
    public void on(InvitationMade made) {
        Bulk.each(made, inviting);
    }

    private void invite(List<InvitationMade> made) {
        Map<UUID, Place> places =
                this.places.ofPeople(made.stream().map(InvitationMade::person).toList());
        several.batchUpdate(
                planned("invitation_id"),
                made.stream()
                        .map(one -> mail(
                                one.invitation(),
                                one.person(),
                                "invitation." + one.purpose(),
                                INVITATION,
                                Optional.ofNullable(places.get(one.person().value()))
                                        .flatMap(Place::academy)
                                        .orElse(null)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The academy where the matter stands; what isn't said to stand anywhere is their only one's. */
    private @Nullable UUID academy(Tell tell) {
        Object about = tell.about();
        return about == null
                ? only(tell.to())
                : places.of(about).flatMap(Place::academy).orElse(null);
    }

    private @Nullable UUID only(PersonId person) {
        return places.of(person).flatMap(Place::academy).orElse(null);
    }

    /**
     * Plans a mail for whoever has an account; others can't open what it would point to. What was to be said of the same before
     * isn't sent any more. See ADR 0006.
     */
    private void plan(
            String column,
            UUID about,
            PersonId person,
            String purpose,
            @Nullable String latestOn,
            @Nullable UUID academy) {
        jdbc.sql(planned(column))
                .paramSource(mail(about, person, purpose, latestOn, academy))
                .update();
    }

    private static String planned(String column) {
        return "with overtaken as (update mail set state = 'SUPERSEDED' where person_id = :person "
                + "and latest_on = :latest and state in ('PLANNED', 'GIVEN_UP')) "
                + "insert into mail (id, person_id, " + column
                + ", purpose, latest_on, academy_id, state, next_try_at, created_at) "
                + "select :id, :person, :about, :purpose, :latest, cast(:academy as uuid), 'PLANNED', :now, :now "
                + "where exists (select 1 from account_view where person_id = :person and state <> 'CLOSED')";
    }

    private SqlParameterSource mail(
            UUID about, PersonId person, String purpose, @Nullable String latestOn, @Nullable UUID academy) {
        return new MapSqlParameterSource()
                .addValue("id", Ids.next())
                .addValue("person", person.value())
                .addValue("about", about)
                .addValue("purpose", purpose)
                .addValue("latest", latestOn, Types.VARCHAR)
                .addValue("academy", academy, Types.OTHER)
                .addValue("now", now());
    }

    private OffsetDateTime now() {
        return AcademyTime.utc(time.now());
    }
}
