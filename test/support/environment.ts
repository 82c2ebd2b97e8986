import '../../src/adminjs-runtime.js';
