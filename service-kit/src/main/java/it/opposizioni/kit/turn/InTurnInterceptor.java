package it.opposizioni.kit.turn;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;

/** Before the parameters are validated. A transaction of the method itself has begun, without a connection: its first statement asks for one. */
@Interceptor
@InTurn("")
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 600)
class InTurnInterceptor {

    /** Times as long as for a connection: each of those before it may have to wait for one. */
    private static final int PATIENCE = 5;

    private final Turns turns;
    private final Duration patience;

    InTurnInterceptor(Turns turns, AgroalDataSource pool) {
        this.turns = turns;
        this.patience = pool.getConfiguration()
                .connectionPoolConfiguration()
                .acquisitionTimeout()
                .multipliedBy(PATIENCE);
    }

    @AroundInvoke
    Object await(InvocationContext invocation) throws Exception {
        String name = invocation.getInterceptorBinding(InTurn.class).value();
        try (var _ = turns.take(name, patience)) {
            return invocation.proceed();
        }
    }
}
