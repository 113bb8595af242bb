package academy.guildhall.results;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record PublicNoticeId(UUID value) {
    public static PublicNoticeId next() {
        return new PublicNoticeId(Ids.next());
    }

    public static PublicNoticeId of(String text) {
        return new PublicNoticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
