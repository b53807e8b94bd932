package eu.groupexchange.workflow.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one file in which Java spells the names of a model: its key, its messages, the tasks of people, its variables, what its
 * decisions are asked and answer, and the records with which it is started and told something. All of them are constants, found
 * by a test that compares them with the model, both ways.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessContract {}
