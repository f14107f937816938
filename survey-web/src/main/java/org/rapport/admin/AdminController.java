package org.rapport.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Controller;

/** A controller of the administrator's pages: its views get a {@link Frame}. */
@Controller
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AdminController {

    /** The name of the bean, where two features have a controller of the same name. */
    @AliasFor(annotation = Controller.class)
    String value() default "";
}
