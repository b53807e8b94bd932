package eu.groupexchange.platform.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    @GetMapping("/login")
    String signIn(@RequestParam(name = "wait", required = false) @Nullable String wait, Model page) {
        boolean seconds = wait != null && wait.matches("[0-9]{1,3}");
        page.addAttribute("wait", seconds ? wait + " seconds" : "a minute");
        return "signin/login";
    }
}
