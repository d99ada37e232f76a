"""What the tests ask of a browser."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

from selenium.common.exceptions import TimeoutException
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

FLAGS = (
    "headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking"
    " disable-component-update disable-sync force-prefers-reduced-motion"
).split()


class Browser(NamedTuple):
    """A running browser."""

    driver: Chrome

    @classmethod
    def start(cls, profile: Path) -> Browser:
        """Start Chromium with an empty profile."""
        options = ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        for flag in FLAGS:
            options.add_argument(f"--{flag}")
        options.add_argument(f"--user-data-dir={profile}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        return cls(Chrome(options=options, service=Service(shutil.which("chromedriver"))))

    def window(self, width: int, scheme: str = "light", medium: str = "screen") -> None:
        """Give the window a width, and the system a colour scheme."""
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        media = {"media": medium, "features": features}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)

    def visit(self, path: Path, anchor: str = "") -> None:
        """Load a file, and nothing of what was shown before."""
        self.driver.get("about:blank")
        self.driver.get(path.as_uri() + (f"#{anchor}" if anchor else ""))

    def one(self, selector: str) -> WebElement:
        """The first element that a selector names."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def every(self, selector: str) -> list[WebElement]:
        """All elements that a selector names."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def texts(self, selector: str) -> list[str]:
        """The text of all elements that a selector names, shown or not."""
        script = "return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)"
        found: list[str] = self.driver.execute_script(script, selector)
        return found

    def run(self, script: str) -> object:
        """What a script in the page returns."""
        found: object = self.driver.execute_script(script)
        return found

    def press(self, *keys: str) -> None:
        """Press keys one after the other, wherever the focus is."""
        actions = ActionChains(self.driver)
        for key in keys:
            actions.send_keys(key)
        actions.perform()

    def point_at(self, element: WebElement) -> None:
        """Move the pointer over an element."""
        ActionChains(self.driver).move_to_element(element).perform()

    def wait_for(self, selector: str, text: str) -> None:
        """Wait until the first element of a selector has this text."""
        WebDriverWait(self.driver, 10).until(lambda _: self.texts(selector)[:1] == [text])

    def focus(self) -> str:
        """The id of the element that has the focus."""
        return str(self.run("return document.activeElement.id"))

    def in_sight(self, selector: str) -> bool:
        """Whether the first element of a selector comes to stand in the window, below the bar."""
        script = (
            "const at = document.querySelector(arguments[0]).getBoundingClientRect();"
            "const bar = document.querySelector('.bar').getBoundingClientRect().bottom;"
            "return at.height > 0 && at.top >= bar - 1 && at.top < innerHeight"
        )
        try:
            WebDriverWait(self.driver, 10).until(
                lambda driver: driver.execute_script(script, selector)
            )
        except TimeoutException:
            return False
        return True

    def console(self) -> list[str]:
        """What the page wrote to the console since the last look."""
        log = self.driver.execute("getLog", {"type": "browser"})["value"]
        return [str(entry["message"]) for entry in log]
