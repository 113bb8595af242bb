package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.text.Pinyin;
import academy.guildhall.platform.text.SearchText;
import academy.guildhall.platform.text.StrokeOrder;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person, once, whatever parts they play. */
@Entity
class Person {
    @EmbeddedId
    private PersonId id;

    @Version
    private @Nullable Integer version;

    private String name;
    private String nameKey;
    private String strokeKey;
    private String strokeKeyGiven;
    private String pinyinKey;
    private String pinyinInitials;
    private String searchText;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] searchPieces;

    @Enumerated(EnumType.STRING)
    private @Nullable Gender gender;

    private byte @Nullable [] identityCipher;
    private byte @Nullable [] identityHash;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable OrganisationId employer;
    private @Nullable String district;
    private @Nullable String industry;
    private @Nullable String trade;
    private int apprentices;
    private @Nullable Instant consentedAt;
    private @Nullable String consentNote;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "honour", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    private List<Honour> honours = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(NewPerson given, @Nullable OrganisationId employer, @Nullable SealedIdentity identity, Instant now) {
        this.id = PersonId.next();
        named(given.name());
        this.gender = given.gender();
        this.phone = given.phone() == null ? null : given.phone().text();
        this.email = given.email();
        this.employer = employer;
        this.district = given.district();
        this.industry = given.industry();
        this.trade = given.trade();
        this.apprentices = given.apprentices();
        this.createdAt = now;
        if (identity != null) {
            this.identityCipher = identity.cipher();
            this.identityHash = identity.hash();
        }
        this.honours.addAll(given.honours());
        foundBy(given.employer());
    }

    private void named(PersonName given) {
        name = given.text();
        nameKey = given.key();
        strokeKey = StrokeOrder.SURNAME.key(name);
        strokeKeyGiven = StrokeOrder.GIVEN_NAME.key(name);
        pinyinKey = Pinyin.key(name);
        pinyinInitials = Pinyin.initials(name);
    }

    private void foundBy(@Nullable String employerName) {
        SearchText found = SearchText.ofPerson(name, employerName);
        searchText = found.text();
        searchPieces = found.pieces().toArray(String[]::new);
    }

    /** Takes a person along when their employer turns out to be another, or to be called otherwise. */
    void worksAt(@Nullable OrganisationId other, @Nullable String employerName) {
        employer = other;
        foundBy(employerName);
    }

    /** Is called so, with every key that the name makes; what the employer is called is searched for with it. */
    void isCalled(PersonName right, @Nullable String employerName) {
        named(right);
        foundBy(employerName);
    }

    void isReachedBy(@Nullable String rightPhone, @Nullable String rightEmail) {
        phone = rightPhone;
        email = rightEmail;
    }

    record SealedIdentity(byte[] cipher, byte[] hash) {}

    /** The separate consent to be named in public. Given once, it stands until it is withdrawn: then it is false. */
    boolean consentToPublication(Instant now, String note) {
        boolean given = consentedAt == null;
        if (given) {
            consentedAt = now;
            consentNote = note;
        }
        return given;
    }

    /** False where there is none. */
    boolean withdrawConsent() {
        boolean withdrawn = consentedAt != null;
        consentedAt = null;
        consentNote = null;
        return withdrawn;
    }

    boolean hasConsented() {
        return consentedAt != null;
    }

    PersonId id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    String name() {
        return name;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    OrganisationId employer() {
        return employer;
    }

    @Nullable
    String email() {
        return email;
    }

    byte @Nullable [] identityCipher() {
        return identityCipher;
    }
}
