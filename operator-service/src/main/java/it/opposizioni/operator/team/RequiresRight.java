package it.opposizioni.operator.team;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that an endpoint asks of the caller's place in the team: {@code @RequiresRight(Right.CONSULT)} on the method, or on the class for
 * those that have none of their own. It is {@link Team#require} before the method runs. A test holds every endpoint of operators to it.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresRight {
    @Nonbinding
    Right value();
}
