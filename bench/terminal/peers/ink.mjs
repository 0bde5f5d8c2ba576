import { render, Text } from 'ink';
import { createElement } from 'react';

render(createElement(Text, {}, 'Ready'));
setInterval(() => {}, 1000);
