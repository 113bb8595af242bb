package academy.guildhall.people;

import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.text.Pinyin;
import academy.guildhall.platform.text.SearchText;
import academy.guildhall.platform.text.TextKey;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A union, a group or an enterprise; those above it are its parents. */
@Entity
class Organisation {
    enum Kind {
        UNION,
        GROUP,
        ENTERPRISE
    }

    private static final int LONGEST_KEY = 400;

    @EmbeddedId
    private OrganisationId id;

    @Version
    private @Nullable Integer version;

    private String name;
    private String nameKey;
    private String pinyinKey;
    private String searchText;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] searchPieces;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] nearKeys;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable OrganisationId parent;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(String name, Kind kind, @Nullable OrganisationId parent) {
        this.id = OrganisationId.next();
        CleanText.require(name);
        this.name = CleanText.line(name);
        this.nameKey = TextKey.of(name);
        this.pinyinKey = pinyinOf(name);
        SearchText found = SearchText.of(name, Pinyin.initials(name));
        this.searchText = found.text();
        this.searchPieces = found.pieces().toArray(String[]::new);
        this.nearKeys = NearNames.of(name).keys().toArray(String[]::new);
        this.kind = kind;
        this.parent = parent;
    }

    /** As much of it as an index takes: names aren't told apart by what comes later. */
    static String pinyinOf(String name) {
        String key = Pinyin.key(name);
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    OrganisationId id() {
        return id;
    }

    String name() {
        return name;
    }
}
