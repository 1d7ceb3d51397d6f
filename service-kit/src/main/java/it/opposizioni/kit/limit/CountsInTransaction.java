package it.opposizioni.kit.limit;

import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL.PostgreSQLSelectForUpdateBasedProxyManagerBuilder;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.util.Optional;

/** Counts in the transaction of the caller, which alone says when it begins and how it ends. */
final class CountsInTransaction extends PostgreSQLSelectForUpdateBasedProxyManager<byte[]> {

    CountsInTransaction(PostgreSQLSelectForUpdateBasedProxyManagerBuilder<byte[]> builder) {
        super(builder);
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(byte[] key, Optional<Long> timeoutNanos) {
        return new Part(super.allocateTransaction(key, timeoutNanos));
    }

    /** What Bucket4j takes for a transaction of its own. */
    private record Part(SelectForUpdateBasedTransaction statements) implements SelectForUpdateBasedTransaction {

        @Override
        public void begin(Optional<Long> timeoutNanos) {
            // it has begun
        }

        @Override
        public void rollback() {
            // the exception that comes with it ends the caller's, or a new row was made by somebody else and is there
            // now
        }

        @Override
        public void commit(Optional<Long> timeoutNanos) {
            // the caller goes on
        }

        @Override
        public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
            return statements.tryLockAndGet(timeoutNanos);
        }

        @Override
        public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
            return statements.tryInsertEmptyData(timeoutNanos);
        }

        @Override
        public void update(byte[] data, RemoteBucketState state, Optional<Long> timeoutNanos) {
            statements.update(data, state, timeoutNanos);
        }

        @Override
        public void release() {
            statements.release();
        }
    }
}
