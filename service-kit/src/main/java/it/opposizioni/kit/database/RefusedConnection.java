package it.opposizioni.kit.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What the pool gets while the circuit is open: a connection that fails when it is used. An exception in its place would be answered a
 * second later only, because the pool tries once more.
 */
final class RefusedConnection implements InvocationHandler {

    private static final String CONNECTION_NOT_MADE = "08001";

    /** Everything else is housekeeping, which need not fail. */
    private static final Pattern WORK =
            Pattern.compile("create.*|prepare.*|commit|nativeSQL|setSavepoint|getMetaData|unwrap");

    private final Runnable refused;

    private RefusedConnection(Runnable refused) {
        this.refused = refused;
    }

    /** @param refused called each time */
    static Connection of(Runnable refused) {
        return (Connection) Proxy.newProxyInstance(
                RefusedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new RefusedConnection(refused));
    }

    @Override
    public Object invoke(Object connection, Method method, Object[] values) throws SQLException {
        if (WORK.matcher(method.getName()).matches()) {
            refused.run();
            throw new SQLException("the database does not answer", CONNECTION_NOT_MADE);
        }
        Class<?> type = method.getReturnType();
        return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
    }
}
