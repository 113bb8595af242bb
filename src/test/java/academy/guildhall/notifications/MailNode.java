package academy.guildhall.notifications;

import academy.guildhall.platform.security.Senders;
import academy.guildhall.platform.time.AcademyTime;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One of several nodes that send from one ledger, with a connection of its own to the database. It dies where it is told to: the
 * connection is cut, so that what it had begun is rolled back by the server and nothing follows, and its thread never comes back.
 */
final class MailNode implements AutoCloseable {
    /** How far it has come with its letters. */
    enum Place {
        /** They are its own, but it isn't written down yet. */
        CLAIMING,
        CLAIMED,
        /** The letter is under way to the server, which takes none of it. */
        HALF_SENT,
        /** The server has it and hasn't said so. */
        TAKEN,
        ANSWERED,
        /** That it went is written, but for the last word. */
        WRITING,
        WRITTEN,
        /** That it didn't go is written, but for the last word. */
        PUTTING_OFF,
        PUT_OFF;

        boolean isOfOneLetter() {
            return this != CLAIMING && this != CLAIMED;
        }

        /** The server has the letter, and the ledger doesn't know. */
        boolean leavesDoubt() {
            return this == TAKEN || this == ANSWERED || this == WRITING;
        }
    }

    private final SingleConnectionDataSource database;
    private final BiPredicate<Place, @Nullable UUID> fuse;
    private final MailRound round;
    private final CountDownLatch claiming = new CountDownLatch(1);
    private final CompletableFuture<Boolean> survived = new CompletableFuture<>();
    private final Set<UUID> claimed = ConcurrentHashMap.newKeySet();

    /** @param fuse whether it dies at this place, with this letter if it is about one */
    MailNode(
            SingleConnectionDataSource database,
            AcademyTime time,
            Letters letters,
            Senders senders,
            JavaMailSenderImpl server,
            BiPredicate<Place, @Nullable UUID> fuse) {
        this.database = database;
        this.fuse = fuse;
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        round = new MailRound(
                new Mortal(time),
                letters,
                beans.getBeanProvider(JavaMailSenderImpl.class),
                senders,
                "academy@example.com",
                "示例学院");
    }

    MailNode send() {
        Thread.ofVirtual().start(() -> {
            try {
                round.send();
                survived.complete(true);
            } catch (RuntimeException e) {
                survived.completeExceptionally(e);
            }
        });
        return this;
    }

    void awaitItsFirstClaim() throws InterruptedException {
        claiming.await(20, TimeUnit.SECONDS);
    }

    /** Waits until its round is over or it is dead. */
    boolean survives() throws Exception {
        return survived.get(20, TimeUnit.SECONDS);
    }

    /** Kills it when its fuse says so, from the side of the server to which it is sending this letter. */
    boolean dies(Place place, UUID mail) {
        if (!claimed.contains(mail) || !fuse.test(place, mail)) {
            return false;
        }
        die();
        return true;
    }

    private void die() {
        try {
            database.getConnection().abort(Runnable::run);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        survived.complete(false);
    }

    private void reach(Place place, @Nullable UUID mail) {
        if (!survived.isDone() && fuse.test(place, mail)) {
            die();
        }
        restIfDead();
    }

    private void restIfDead() {
        while (survived.isDone()) {
            LockSupport.park();
        }
    }

    @Override
    public void close() {
        database.destroy();
    }

    /** The ledger as the application has it, in transactions on the node's own connection. */
    private final class Mortal extends Outbox {
        private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

        Mortal(AcademyTime time) {
            super(JdbcClient.create(database), time);
        }

        @Override
        public List<Due> claim(int most) {
            List<Due> due = transaction.execute(tx -> {
                List<Due> mine = super.claim(most);
                mine.forEach(mail -> claimed.add(mail.id()));
                claiming.countDown();
                reach(Place.CLAIMING, null);
                return mine;
            });
            reach(Place.CLAIMED, null);
            return due;
        }

        @Override
        void sent(UUID mail) {
            reach(Place.ANSWERED, mail);
            transaction.executeWithoutResult(tx -> {
                super.sent(mail);
                reach(Place.WRITING, mail);
            });
            reach(Place.WRITTEN, mail);
        }

        @Override
        void failed(Due due, String problem) {
            restIfDead();
            transaction.executeWithoutResult(tx -> {
                super.failed(due, problem);
                reach(Place.PUTTING_OFF, due.id());
            });
            reach(Place.PUT_OFF, due.id());
        }
    }
}
