console.log('Ready');
