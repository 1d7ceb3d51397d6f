package it.opposizioni.kit.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * With which scopes (OAuth 2.0, RFC 6749 section 3.3) an app of somebody else may do, for the citizen who gave them to it, what a resource offers to
 * citizens. Where nothing is said no app may: a citizen does it on the site.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AppScopes {

    /** For what changes nothing; empty where no app may. */
    String read() default "";

    /** For the rest; empty where no app may. */
    String write() default "";
}
