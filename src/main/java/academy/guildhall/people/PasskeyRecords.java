package academy.guildhall.people;

import academy.guildhall.platform.time.AcademyTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as Spring Security looks for them and keeps them. */
@Component
class PasskeyRecords implements UserCredentialRepository {
    private final PasskeyRepository passkeys;
    private final AcademyTime time;

    PasskeyRecords(PasskeyRepository passkeys, AcademyTime time) {
        this.passkeys = passkeys;
        this.time = time;
    }

    @Override
    public void save(CredentialRecord record) {
        Passkey known = passkeys.lock(record.getCredentialId().getBytes()).orElse(null);
        if (known == null) {
            Bytes attested = Objects.requireNonNull(record.getAttestationObject());
            passkeys.save(new Passkey(record, attested, time.now()));
        } else {
            known.counted(record);
            passkeys.save(known);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return passkeys.lock(credential.getBytes()).map(Passkey::record).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes holder) {
        return passkeys.findByAccountIdOrderByMadeAt(Passkey.account(holder)).stream()
                .map(Passkey::record)
                .toList();
    }

    @Override
    public void delete(Bytes credential) {
        passkeys.lock(credential.getBytes()).ifPresent(passkeys::delete);
    }
}
