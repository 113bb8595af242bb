package academy.guildhall.platform.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part that is also there for the commands that look after an installation, such as backup and restore: they begin with
 * these parts alone, without a web server, rounds or workers. See ADR 0073.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForCommands {}
