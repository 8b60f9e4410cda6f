package io.gatewayassistant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test in which a hostile model tries to get past a guard; what counts is what arrives on the wire. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Against {

    /** The guard, as the threat model calls it. */
    String value();
}
