package it.opposizioni.kit.turn;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On methods whose callers a lock of the database makes wait for each other: they wait before the method runs, without a connection, so that the
 * others find one; so no method with the same name is called within. A few have begun at any time; one that has waited for long is refused as when there is no connection.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InTurn {

    /** What they wait for: requests with the same name wait for each other. */
    @Nonbinding
    String value();
}
