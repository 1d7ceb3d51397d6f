package it.opposizioni.registry.holder;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody may do for an organisation too that they represent, and nobody may who was given a delegation: to give one. As with {@link ForDelegates},
 * the operation asks {@link CurrentHolder} for whom it is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForRepresentatives {}
