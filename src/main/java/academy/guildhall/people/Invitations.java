package academy.guildhall.people;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.security.SecurityMatter;
import academy.guildhall.platform.security.Sessions;
import academy.guildhall.platform.time.AcademyTime;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts by a mailed link: who holds the link sets the password. */
@Component
@ModuleApi
@Transactional
public class Invitations {
    private static final int ID_BYTES = 16;

    private final AccountRepository accounts;
    private final InvitationRepository invitations;
    private final GrantRepository grants;
    private final AccountSignIn signIn;
    private final PersonRows rows;
    private final Secrets secrets;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;
    private final String address;

    Invitations(
            AccountRepository accounts,
            InvitationRepository invitations,
            GrantRepository grants,
            AccountSignIn signIn,
            PersonRows rows,
            Secrets secrets,
            PasswordEncoder encoder,
            Sessions sessions,
            AcademyTime time,
            ApplicationEventPublisher events,
            @Value("${guildhall.address:http://localhost:8080}") String address) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.grants = grants;
        this.signIn = signIn;
        this.rows = rows;
        this.secrets = secrets;
        this.encoder = encoder;
        this.sessions = sessions;
        this.time = time;
        this.events = events;
        this.address = address;
    }

    /** Gives a person an account with this authority and invites them; who has one already gets added what they lack. */
    public void invite(PersonId person, String email, Collection<Grant> given, Locale language, Act act) {
        Optional<Account> known = accounts.lockByPerson(person);
        if (known.isEmpty() && accounts.findByLogin(EmailAddress.plain(email)).isPresent()) {
            throw new Refusal("account.refused.login", email);
        }
        Account account = known.orElseGet(() -> accounts.save(new Account(person, email, language, act)));
        Set<Grant> held = known.isEmpty() ? Set.of() : signIn.grantsOf(person);
        List<Grant> added = given.stream()
                .filter(grant -> held.stream()
                        .noneMatch(
                                one -> one.role() == grant.role() && one.scope().equals(grant.scope())))
                .toList();
        added.forEach(grant -> grants.save(new HeldGrant(account, grant, act)));
        if (known.isEmpty()) {
            send(account, InvitationPurpose.WELCOME);
        } else if (!added.isEmpty()) {
            sessions.endAll(person);
        }
    }

    /** Whom to invite, and at which address. */
    public record Invited(PersonId person, String email) {}

    /** Invites many together, each as {@link #invite} does. */
    public void inviteAll(List<Invited> invited, Collection<Grant> given, Locale language, Act act) {
        Set<PersonId> known =
                rows.withAccount(invited.stream().map(Invited::person).toList());
        List<Invited> strangers =
                invited.stream().filter(one -> !known.contains(one.person())).toList();
        invited.stream()
                .filter(one -> known.contains(one.person()))
                .forEach(one -> invite(one.person(), one.email(), given, language, act));
        Set<String> taken = rows.loginsTaken(
                strangers.stream().map(one -> EmailAddress.plain(one.email())).toList());
        List<Account> made = new ArrayList<>();
        for (Invited one : strangers) {
            if (taken.contains(EmailAddress.plain(one.email()))) {
                throw new Refusal("account.refused.login", one.email());
            }
            made.add(new Account(one.person(), one.email(), language, act));
        }
        accounts.saveAll(made);
        grants.saveAll(made.stream()
                .flatMap(account -> given.stream().map(grant -> new HeldGrant(account, grant, act)))
                .toList());
        List<Invitation> letters = made.stream()
                .map(account -> new Invitation(account.id(), InvitationPurpose.WELCOME, time.now()))
                .toList();
        invitations.saveAll(letters);
        for (int i = 0; i < made.size(); i++) {
            events.publishEvent(
                    new InvitationMade(letters.get(i).id(), made.get(i).person(), InvitationPurpose.WELCOME));
        }
    }

    /** Sends a new link for a new password. Says nothing about whether the account exists. */
    public void forgot(String login) {
        events.publishEvent(new SecurityMatter("link for a password asked for", login));
        accounts.findByLogin(EmailAddress.plain(login))
                .filter(account -> account.state() != AccountState.CLOSED)
                .ifPresent(account -> send(
                        account,
                        account.state() == AccountState.INVITED
                                ? InvitationPurpose.WELCOME
                                : InvitationPurpose.NEW_PASSWORD));
    }

    /** Whoever has a link to this account can't use it any more. */
    void endLinks(Account account) {
        invitations.endAll(account.id(), time.now());
    }

    void send(Account account, InvitationPurpose purpose) {
        endLinks(account);
        Invitation invitation = invitations.save(new Invitation(account.id(), purpose, time.now()));
        events.publishEvent(new InvitationMade(invitation.id(), account.person(), purpose));
    }

    /** The address to send: the invitation's id and a signature over it, so that none can be guessed and none is kept. */
    public String link(UUID invitation) {
        return address + "/invitation/" + token(invitation);
    }

    private String token(UUID invitation) {
        byte[] id = bytes(invitation);
        byte[] signed = ByteBuffer.allocate(ID_BYTES * 2)
                .put(id)
                .put(secrets.signLink(id))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private Optional<Invitation> find(String token) {
        return find(token, invitations::findById);
    }

    private Optional<Invitation> find(String token, Function<UUID, Optional<Invitation>> by) {
        try {
            ByteBuffer signed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (signed.remaining() != ID_BYTES * 2) {
                return Optional.empty();
            }
            UUID id = new UUID(signed.getLong(), signed.getLong());
            byte[] signature = new byte[ID_BYTES];
            signed.get(signature);
            return secrets.signed(bytes(id), signature) ? by.apply(id) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** For whom a link is, by the login they will use; nothing when the link is used, too old or made up. */
    @Transactional(readOnly = true)
    public Optional<String> loginFor(String token) {
        return find(token)
                .filter(invitation -> invitation.isGood(time.now()))
                .flatMap(invitation -> accounts.findById(invitation.account()))
                .filter(account -> account.state() != AccountState.CLOSED)
                .map(Account::login);
    }

    /** Sets the password, ends the link and every session that the account had. */
    public void setPassword(String token, String password) {
        // Locked: of those who use a link at once one is first, and the others find it used.
        Invitation invitation = find(token, invitations::lock).orElseThrow(() -> new Refusal("invitation.refused"));
        PasswordRule.check(password);
        invitation.use(time.now());
        invitations.save(invitation);
        Account account = accounts.findById(invitation.account()).orElseThrow();
        account.setPassword(
                java.util.Objects.requireNonNull(encoder.encode(password)), Act.of(account.person(), time.now()));
        accounts.save(account);
        events.publishEvent(new SecurityMatter("password set by a link", account.login()));
        sessions.endAll(account.person());
    }
}
