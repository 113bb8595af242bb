package academy.guildhall.people;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.HalfWay;
import academy.guildhall.platform.security.PasskeyChallenge;
import academy.guildhall.platform.security.PasskeyStep;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose passkey it is that answered, and whether it did rightly. */
@Component
@ModuleApi
@Transactional
public class PasskeySignIn implements PasskeyStep {
    private final AccountRepository accounts;
    private final AccountSignIn signIn;
    private final PasskeyRepository passkeys;
    private final PasskeyRecords records;
    private final RelyingParty party;
    private final WrongSteps wrong;
    private final SecondFactorNews news;
    private final AcademyTime time;

    PasskeySignIn(
            AccountRepository accounts,
            AccountSignIn signIn,
            PasskeyRepository passkeys,
            PasskeyRecords records,
            @Lazy RelyingParty party,
            WrongSteps wrong,
            SecondFactorNews news,
            AcademyTime time) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.records = records;
        this.party = party;
        this.wrong = wrong;
        this.news = news;
        this.time = time;
    }

    /** For the browser: any passkey of this installation, or one of those of whoever is half way. */
    @Transactional(readOnly = true)
    public String ask(PasskeyChallenge challenge, @Nullable HalfWay half) {
        List<CredentialRecord> allowed = half == null
                ? List.of()
                : records.findByUserId(Passkey.handle(half.user().account()));
        return party.request(challenge, allowed);
    }

    @Override
    public Optional<SignedIn> take(PasskeyChallenge challenge, String answer, @Nullable HalfWay half) {
        PublicKeyCredential<AuthenticatorAssertionResponse> given;
        try {
            given = party.answer(answer);
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
        return passkeys.lock(given.getRawId().getBytes())
                .filter(passkey -> isOf(passkey, given.getResponse().getUserHandle(), half))
                .filter(passkey -> !passkey.hasAnswered(challenge.given()))
                .flatMap(passkey -> signIn.of(passkey.account())
                        .filter(user -> half == null
                                || Objects.equals(
                                        user.passwordHash(), half.user().passwordHash()))
                        .filter(user -> isRight(passkey, challenge, given)));
    }

    /** Alone, a passkey must say whose it is; after a password it must be of the same account. */
    private static boolean isOf(Passkey passkey, @Nullable Bytes handle, @Nullable HalfWay half) {
        boolean says = handle != null && handle.equals(Passkey.handle(passkey.account()));
        return half == null ? says : half.user().account().equals(passkey.account()) && (handle == null || says);
    }

    private boolean isRight(
            Passkey passkey, PasskeyChallenge challenge, PublicKeyCredential<AuthenticatorAssertionResponse> given) {
        try {
            party.check(challenge, given);
        } catch (MaliciousCounterValueException copied) {
            accounts.findById(passkey.account())
                    .ifPresent(account -> news.copied(account, passkey.name(), Act.of(account.person(), time.now())));
            return false;
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException bad) {
            return false;
        }
        passkey.answered(challenge.given(), time.now());
        passkeys.save(passkey);
        wrong.none(passkey.account());
        return true;
    }
}
