package it.opposizioni.portal.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How much of the visitor's situation must be as it was when the form was shown; everything, where nothing is said. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FormTokenScope {

    Scope value();

    enum Scope {
        /** What is posted here comes from no page of ours, and says by other means who sent it. */
        NONE,
        /** What the form does is the same in every session of this person, for whichever operator it acts. */
        PERSON
    }
}
