package academy.guildhall.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** So many requests in a time from one address, or whatever else they are counted by; what goes beyond is turned away. */
public final class RateLimit {
    private static final int MOST_KEPT = 100_000;

    private final int most;
    private final Duration window;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /**
     * @param most how many in a window, 1 or more
     */
    public RateLimit(int most, Duration window) {
        this(most, window, System::nanoTime);
    }

    /** @param nanos a time that only goes on, from wherever it began */
    public RateLimit(int most, Duration window, LongSupplier nanos) {
        this.most = most;
        this.window = window;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
        this.buckets = Caffeine.newBuilder()
                .ticker(nanos::getAsLong)
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(window)
                .build();
    }

    /** Whether one more is allowed now; it is counted if so. */
    public boolean tryTake(String address) {
        return bucket(address).tryConsume(1);
    }

    /** One that was counted doesn't count. */
    public void giveBack(String address) {
        bucket(address).addTokens(1);
    }

    /** None that were counted count any more. */
    public void forget(String address) {
        buckets.invalidate(address);
    }

    private Bucket bucket(String address) {
        return buckets.get(
                address,
                key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
                        .build());
    }
}
