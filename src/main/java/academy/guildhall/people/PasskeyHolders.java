package academy.guildhall.people;

import academy.guildhall.platform.security.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Whose a passkey is, as Spring Security asks for it: the account, under its id wherever Spring says "user name". The sign-in name
 * is only what a device shows. One that isn't open is nobody's.
 */
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {
    private final AccountSignIn accounts;

    PasskeyHolders(AccountSignIn accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(Passkey.account(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return find(UUID.fromString(account));
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID account) {
        return accounts.of(account).map(PasskeyHolders::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(SignedIn user) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Passkey.handle(user.account()))
                .name(user.login())
                .displayName(user.name())
                .build();
    }

    /** Accounts are made elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new IllegalStateException("there is no such account");
    }

    @Override
    public void delete(Bytes handle) {
        throw new IllegalStateException("accounts aren't deleted");
    }
}
