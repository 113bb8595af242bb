package academy.guildhall.people;

import academy.guildhall.platform.security.PasskeyChallenge;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * This installation as passkeys know it: the host of its public address, and pages of that address alone. What devices answer is
 * checked by Spring Security. Made when the first one asks, for it costs time and most never do.
 */
@Component
@Lazy
class RelyingParty {
    private static final String NAME = "Guildhall";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Signs of what a device answers: a few hundred, and some thousand with a maker's certificates. */
    private static final int LONGEST_ANSWER = 20_000;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final AttestationObjectConverter attestations = new AttestationObjectConverter(new ObjectConverter());
    private final String host;
    private final Webauthn4JRelyingPartyOperations operations;

    RelyingParty(@Value("${guildhall.address}") String address, PasskeyHolders holders, PasskeyRecords records) {
        URI home = URI.create(address);
        this.host = Objects.requireNonNull(home.getHost(), "guildhall.address names no host");
        String origin = home.getScheme() + "://" + host + (home.getPort() < 0 ? "" : ":" + home.getPort());
        this.operations = new Webauthn4JRelyingPartyOperations(
                holders,
                records,
                PublicKeyCredentialRpEntity.builder().id(host).name(NAME).build(),
                Set.of(origin));
        // Whoever finds the device must not be its holder by that: it asks for a finger, a face or a number each time.
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
    }

    /** @param challenge given before; nothing for a new one that only the offer knows */
    PasskeyOffer offer(UUID account, @Nullable PasskeyChallenge challenge, Instant now) {
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of())));
        PublicKeyCredentialCreationOptions asked = challenge == null ? options : with(challenge, options);
        return new PasskeyOffer(account, asked, json.writeValueAsString(asked), now);
    }

    private static PublicKeyCredentialCreationOptions with(
            PasskeyChallenge challenge, PublicKeyCredentialCreationOptions options) {
        return PublicKeyCredentialCreationOptions.builder()
                .challenge(new Bytes(challenge.bytes()))
                .rp(options.getRp())
                .user(options.getUser())
                .pubKeyCredParams(options.getPubKeyCredParams())
                .excludeCredentials(options.getExcludeCredentials())
                .authenticatorSelection(options.getAuthenticatorSelection())
                .attestation(options.getAttestation())
                .extensions(options.getExtensions())
                .timeout(options.getTimeout())
                .build();
    }

    /** @return whether it is what was asked for, and wasn't known before */
    boolean register(PasskeyOffer offer, String name, String answer) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made = read(answer, new TypeReference<>() {});
            if (!Arrays.equals(
                    made.getRawId().getBytes(),
                    attestedId(made.getResponse().getAttestationObject().getBytes()))) {
                return false;
            }
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    offer.options(), new RelyingPartyPublicKey(made, name)));
            return true;
        } catch (JacksonException | WebAuthnException | IllegalArgumentException | NullPointerException wrong) {
            return false;
        }
    }

    /** The id that the device itself put beside its key, and not what stands around it. */
    private byte[] attestedId(byte[] attestation) {
        return Objects.requireNonNull(Objects.requireNonNull(attestations.convert(attestation))
                        .getAuthenticatorData()
                        .getAttestedCredentialData())
                .getCredentialId();
    }

    /** What a browser is asked at sign-in: for one of these passkeys, or for any of this installation's. */
    String request(PasskeyChallenge challenge, List<CredentialRecord> allowed) {
        return json.writeValueAsString(options(challenge, allowed));
    }

    /** @throws IllegalArgumentException when it isn't what a browser sends */
    PublicKeyCredential<AuthenticatorAssertionResponse> answer(String answer) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> given = read(answer, new TypeReference<>() {});
            Objects.requireNonNull(given.getRawId());
            Objects.requireNonNull(given.getResponse());
            return given;
        } catch (JacksonException | NullPointerException wrong) {
            throw new IllegalArgumentException("no answer of a device", wrong);
        }
    }

    /**
     * Checks origin, challenge, signature, counter, and that the holder was asked for.
     *
     * @throws WebAuthnException or IllegalArgumentException when something isn't right
     */
    void check(PasskeyChallenge challenge, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        operations.authenticate(new RelyingPartyAuthenticationRequest(options(challenge, List.of()), answer));
    }

    private PublicKeyCredentialRequestOptions options(PasskeyChallenge challenge, List<CredentialRecord> allowed) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(new Bytes(challenge.bytes()))
                .rpId(host)
                .timeout(PATIENCE)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .allowCredentials(allowed.stream()
                        .map(one -> PublicKeyCredentialDescriptor.builder()
                                .id(one.getCredentialId())
                                .transports(one.getTransports())
                                .build())
                        .toList())
                .build();
    }

    private <T> T read(String answer, TypeReference<T> type) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("too long for an answer of a device");
        }
        return json.readValue(answer, type);
    }
}
